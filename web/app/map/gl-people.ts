// SPDX-License-Identifier: Apache-2.0
// People as points of the graphics card (no instancing: it is ten times slower on software rasterisers). Both positions of a step lie in buffers and the
// shader mixes them, so a drawing between two frames uploads nothing. The shapes are distance functions inside the point.

import { buildProgram, type Program } from './gl-program.js';
import { marks, shapes } from './marks.js';
import type { PeopleScene } from './painter.js';
import type { Palette } from './palette.js';

const VERTEX = `#version 300 es
precision highp float;
in float oldX, oldY, newX, newY, mark, turn;
uniform vec2 centre, half_;  // camera centre, m; half the view, m
uniform float blend, scale, ratio, type;
uniform vec3 colours[${marks.length}];
uniform vec4 looks[${marks.length}];  // shape, metres, pixels, -
out vec3 colour;
out float size;
out float spin;
flat out int shape;
void main() {
  int m = int(mark);
  vec2 p = mix(vec2(oldX, oldY), vec2(newX, newY), blend);
  vec4 look = looks[m];
  size = max(look.y * scale, look.z * type) * ratio + 2.0 * ratio;
  gl_PointSize = size * 1.25;
  gl_Position = vec4((p - centre) / half_, 0.0, 1.0);
  colour = colours[m];
  shape = int(look.x);
  spin = turn;
}`;

const FRAGMENT = `#version 300 es
precision highp float;
in vec3 colour;
in float size;
in float spin;
flat in int shape;
uniform vec3 halo;
uniform float ratio;
out vec4 result;
float box(vec2 p, vec2 b) { vec2 d = abs(p) - b; return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0); }
float triangle(vec2 p, float r) {  // points up
  p.y += r * 0.12;
  p.x = abs(p.x);
  return max(dot(p, vec2(0.866, 0.5)), -p.y) - r * 0.5;
}
void main() {
  float r = size * 0.5 - ratio;  // radius of the body, device pixels; the rest is halo
  vec2 p = (gl_PointCoord - 0.5) * size * 1.25;
  p.y = -p.y;
  float c = cos(spin), s = sin(spin);
  if (shape == ${shapes.square} || shape == ${shapes.frame} || shape == ${shapes.arrow}) p = vec2(c * p.x + s * p.y, c * p.y - s * p.x);
  float d;      // distance to the outline
  float hole = -1e3;  // distance inside which the paper shows
  if (shape == ${shapes.triangle}) d = triangle(p, r * 1.12);
  else if (shape == ${shapes.diamond}) d = (abs(p.x) + abs(p.y) - r * 1.1) * 0.7071;
  else if (shape == ${shapes.ring}) { d = length(p) - r; hole = length(p) - r * 0.42; }
  else if (shape == ${shapes.cross}) { vec2 q = vec2(p.x + p.y, p.y - p.x) * 0.7071; d = min(box(q, vec2(r * 1.05, r * 0.34)), box(q, vec2(r * 0.34, r * 1.05))); }
  else if (shape == ${shapes.plus}) d = min(box(p, vec2(r, r * 0.4)), box(p, vec2(r * 0.4, r)));
  else if (shape == ${shapes.square}) d = box(p, vec2(r * 0.86));
  else if (shape == ${shapes.frame}) { d = box(p, vec2(r * 0.86)); hole = box(p, vec2(r * 0.36)); }
  else if (shape == ${shapes.arrow}) d = triangle(vec2(-p.y, p.x), r * 1.2);
  else if (shape == ${shapes.bar}) { d = length(p) - r; hole = box(p, vec2(r, r * 0.22)); }
  else d = length(p) - r;
  float body = clamp(0.5 - d / 1.0, 0.0, 1.0);
  float edge = clamp(0.5 - (d - ratio * 0.9), 0.0, 1.0);
  if (hole > -1e2) body *= clamp(0.5 + hole, 0.0, 1.0);
  float alpha = max(body, edge * 0.85);
  if (alpha < 0.02) discard;
  result = vec4(mix(halo, colour, body) * alpha, alpha);
}`;

const ATTRIBUTES = ['oldX', 'oldY', 'newX', 'newY', 'mark', 'turn'] as const;

export class GlPeople {
  private readonly gl: WebGL2RenderingContext;
  private readonly program: Program;
  private readonly array: WebGLVertexArrayObject;
  private readonly buffers: readonly WebGLBuffer[];
  private readonly order: WebGLBuffer;
  private drawn = 0;

  constructor(gl: WebGL2RenderingContext) {
    this.gl = gl;
    this.buffers = ATTRIBUTES.map(() => gl.createBuffer());
    this.order = gl.createBuffer();
    this.program = buildProgram(gl, VERTEX, FRAGMENT, ATTRIBUTES);
    this.array = gl.createVertexArray();
    gl.bindVertexArray(this.array);
    this.buffers.forEach((buffer, index) => {
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      gl.enableVertexAttribArray(index);
      const bytes = ATTRIBUTES[index] === 'mark';
      gl.vertexAttribPointer(index, 1, bytes ? gl.UNSIGNED_BYTE : gl.FLOAT, false, 0, 0);
    });
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.order);
    gl.bindVertexArray(null);
  }

  restyle(palette: Palette): void {
    const { gl, program } = this;
    gl.useProgram(program.program);
    gl.uniform3fv(
      program.uniform('colours'),
      marks.flatMap((mark) => [...palette.rgb(mark.token)]),
    );
    gl.uniform4fv(
      program.uniform('looks'),
      marks.flatMap((mark) => [shapes[mark.shape], mark.metres, mark.pixels, 0]),
    );
    gl.uniform1f(program.uniform('type'), palette.type);
    gl.uniform3fv(program.uniform('halo'), [...palette.rgb('halo')]);
  }

  set(people: PeopleScene | null): void {
    const { gl } = this;
    this.drawn = people?.drawn ?? 0;
    if (people === null) return;
    gl.bindVertexArray(null);
    ATTRIBUTES.forEach((name, index) => {
      gl.bindBuffer(gl.ARRAY_BUFFER, this.buffers[index] ?? null);
      gl.bufferData(gl.ARRAY_BUFFER, people[name], gl.DYNAMIC_DRAW);
    });
    gl.bindVertexArray(this.array);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, people.order.subarray(0, people.drawn), gl.DYNAMIC_DRAW);
    gl.bindVertexArray(null);
  }

  draw(centre: readonly [number, number], half: readonly [number, number], scale: number, ratio: number, blend: number): void {
    const { gl, program } = this;
    if (this.drawn === 0) return;
    gl.useProgram(program.program);
    gl.uniform2f(program.uniform('centre'), ...centre);
    gl.uniform2f(program.uniform('half_'), ...half);
    gl.uniform1f(program.uniform('scale'), scale);
    gl.uniform1f(program.uniform('ratio'), ratio);
    gl.uniform1f(program.uniform('blend'), blend);
    gl.bindVertexArray(this.array);
    gl.drawElements(gl.POINTS, this.drawn, gl.UNSIGNED_INT, 0);
    gl.bindVertexArray(null);
  }
}
