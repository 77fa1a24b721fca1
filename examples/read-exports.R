# SPDX-License-Identifier: Apache-2.0
# Reads what `sispamkota` exports, as a researcher would: base R, no options that only this program needs.
#
#     Rscript read-exports.R FOLDER      (README.md says how the files of FOLDER are made)
#
# Lengths are metres, t is seconds from the start of the drill, clock is its local time of day (no time zone: a drill has none).

folder <- commandArgs(trailingOnly = TRUE)[1]
path <- function(name) file.path(folder, name)
say <- function(...) cat(..., "\n")

runs <- read.csv(path("runs.csv")) # one row a run
say("runs", nrow(runs), "plans", length(unique(runs$plan)), "failed", sum(!is.na(runs$failed)))
means <- tapply(runs$seconds, runs$plan, mean)
for (plan in names(means)) say("seconds", plan, sprintf("%.6f", means[[plan]]))

if (requireNamespace("arrow", quietly = TRUE)) {
  typed <- as.data.frame(arrow::read_parquet(path("runs.parquet")))
  say("parquet", nrow(typed), class(typed$seconds), sprintf("%.6f", mean(typed$seconds)))
} else if (requireNamespace("nanoparquet", quietly = TRUE)) {
  typed <- nanoparquet::read_parquet(path("runs.parquet"))
  say("parquet", nrow(typed), class(typed$seconds), sprintf("%.6f", mean(typed$seconds)))
} else {
  say("parquet skipped: neither arrow nor nanoparquet is installed")
}

events <- read.csv(path("events.csv"), encoding = "UTF-8")
say("events", nrow(events), "placed", sum(!is.na(events$x)), "last", sprintf("%.2f", max(events$t)))
clock <- as.numeric(as.difftime(events$clock, format = "%H:%M:%S", units = "secs"))
say("clock", as.integer(all(abs(clock - clock[1] - (events$t - events$t[1])) < 1.001)))

findings <- read.csv(path("findings.csv"))
say("findings", nrow(findings), "kept", sum(findings$kept), "kind", class(findings$kept))

rate <- as.numeric(sub(".* ", "", readLines(path("trajectories.txt"), n = 1)))
ways <- read.table(path("trajectories.txt"), col.names = c("id", "frame", "x", "y", "z")) # lines with # are comments
say("people", length(unique(ways$id)), "rows", nrow(ways), "rate", rate, "twice", sum(duplicated(ways[c("id", "frame")])))
ways <- ways[order(ways$id, ways$frame), ]
same <- diff(ways$id) == 0
speed <- sqrt(diff(ways$x)^2 + diff(ways$y)^2)[same] * rate
say("speed", sprintf("%.4f", mean(speed)))

if (requireNamespace("jsonlite", quietly = TRUE)) {
  site <- jsonlite::read_json(path("site.geojson"))
  kinds <- table(sapply(site$features, function(feature) feature$properties$sispamkota))
  say("site", paste0(names(kinds), "=", kinds))
} else {
  say("site skipped: jsonlite is not installed")
}
