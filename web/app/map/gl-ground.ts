// SPDX-License-Identifier: Apache-2.0
// The site's mesh and the density raster on the graphics card. Colours are uniforms, so a change of theme rebuilds nothing.
import type { Site } from '../../engine/tables.g.js';
import { buildProgram, type Program } from './gl-program.js';
import type { DensityImage } from './painter.js';
import type { Palette } from './palette.js';
import { buildSiteMesh, siteTokens, VERTEX_FLOATS } from './site-mesh.js';

const SITE_VERTEX = `#version 300 es
precision highp float;
in vec2 at, push;
in vec2 wide;
in float tone;
uniform vec2 centre, half_;
uniform float scale;
uniform vec3 colours[${siteTokens.length}];
out vec3 colour;
void main() {
  gl_Position = vec4((at + push * max(wide.x, wide.y / scale) - centre) / half_, 0.0, 1.0);
  colour = colours[int(tone)];
}`;
const SITE_FRAGMENT = `#version 300 es
precision mediump float;
in vec3 colour;
out vec4 result;
void main() { result = vec4(colour, 1.0); }`;

const RASTER_VERTEX = `#version 300 es
precision highp float;
uniform vec2 centre, half_, low, extent;
out vec2 place;
void main() {
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
  place = vec2(corner.x, 1.0 - corner.y);
  gl_Position = vec4((low + corner * extent - centre) / half_, 0.0, 1.0);
}`;
const RASTER_FRAGMENT = `#version 300 es
precision mediump float;
in vec2 place;
uniform sampler2D raster;
out vec4 result;
void main() { vec4 c = texture(raster, place); result = vec4(c.rgb * c.a, c.a); }`;

export class GlGround {
  private readonly gl: WebGL2RenderingContext;
  private readonly site: Program;
  private readonly raster: Program;
  private readonly array: WebGLVertexArrayObject;
  private readonly empty: WebGLVertexArrayObject;
  private readonly vertices: WebGLBuffer;
  private readonly texture: WebGLTexture;
  private corners = 0;
  private density: DensityImage['field'] | null = null;

  constructor(gl: WebGL2RenderingContext) {
    this.gl = gl;
    this.site = buildProgram(gl, SITE_VERTEX, SITE_FRAGMENT, ['at', 'push', 'wide', 'tone']);
    this.raster = buildProgram(gl, RASTER_VERTEX, RASTER_FRAGMENT, []);
    this.array = gl.createVertexArray();
    this.empty = gl.createVertexArray();
    this.vertices = gl.createBuffer();
    this.texture = gl.createTexture();
    gl.bindVertexArray(this.array);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.vertices);
    const stride = VERTEX_FLOATS * 4;
    for (const [index, floats, offset] of [
      [0, 2, 0],
      [1, 2, 8],
      [2, 2, 16],
      [3, 1, 24],
    ] as const) {
      gl.enableVertexAttribArray(index);
      gl.vertexAttribPointer(index, floats, gl.FLOAT, false, stride, offset);
    }
    gl.bindVertexArray(null);
    gl.bindTexture(gl.TEXTURE_2D, this.texture);
    for (const name of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, name, gl.NEAREST);
    for (const name of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, name, gl.CLAMP_TO_EDGE);
  }

  restyle(palette: Palette): void {
    this.gl.useProgram(this.site.program);
    this.gl.uniform3fv(
      this.site.uniform('colours'),
      siteTokens.flatMap((token) => [...palette.rgb(token)]),
    );
  }

  setSite(site: Site): void {
    const mesh = buildSiteMesh(site);
    this.corners = mesh.length / VERTEX_FLOATS;
    this.gl.bindBuffer(this.gl.ARRAY_BUFFER, this.vertices);
    this.gl.bufferData(this.gl.ARRAY_BUFFER, mesh, this.gl.STATIC_DRAW);
  }

  setDensity(image: DensityImage | null): void {
    const { gl } = this;
    this.density = image?.field ?? null;
    if (image === null) return;
    gl.bindTexture(gl.TEXTURE_2D, this.texture);
    gl.texImage2D(
      gl.TEXTURE_2D,
      0,
      gl.RGBA,
      image.field.width,
      image.field.height,
      0,
      gl.RGBA,
      gl.UNSIGNED_BYTE,
      new Uint8Array(image.pixels.buffer),
    );
  }

  draw(centre: readonly [number, number], half: readonly [number, number], scale: number): void {
    const { gl, site } = this;
    gl.useProgram(site.program);
    gl.uniform2f(site.uniform('centre'), ...centre);
    gl.uniform2f(site.uniform('half_'), ...half);
    gl.uniform1f(site.uniform('scale'), scale);
    gl.bindVertexArray(this.array);
    gl.drawArrays(gl.TRIANGLES, 0, this.corners);
    gl.bindVertexArray(null);
  }

  /** Over the people, who show through. */
  drawDensity(centre: readonly [number, number], half: readonly [number, number]): void {
    const { gl, raster, density } = this;
    if (density === null) return;
    gl.useProgram(raster.program);
    gl.uniform2f(raster.uniform('centre'), ...centre);
    gl.uniform2f(raster.uniform('half_'), ...half);
    gl.uniform2f(raster.uniform('low'), density.originX, density.originY);
    gl.uniform2f(raster.uniform('extent'), density.width, density.height);
    gl.bindTexture(gl.TEXTURE_2D, this.texture);
    gl.bindVertexArray(this.empty);
    gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4);
    gl.bindVertexArray(null);
  }
}
