// SPDX-License-Identifier: Apache-2.0
// A compiled WebGL2 program with its uniforms by name. A shader that does not compile is our mistake and throws with the compiler's words.

export interface Program {
  readonly program: WebGLProgram;
  uniform(name: string): WebGLUniformLocation | null;
}

function compile(gl: WebGL2RenderingContext, kind: number, source: string): WebGLShader {
  const shader = gl.createShader(kind);
  if (shader === null) throw new Error('WebGL gives no shader');
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS) && !gl.isContextLost()) throw new Error(gl.getShaderInfoLog(shader) ?? 'shader');
  return shader;
}

/** `attributes` get the locations 0, 1, 2 … in this order. */
export function buildProgram(gl: WebGL2RenderingContext, vertex: string, fragment: string, attributes: readonly string[]): Program {
  const program = gl.createProgram();
  gl.attachShader(program, compile(gl, gl.VERTEX_SHADER, vertex));
  gl.attachShader(program, compile(gl, gl.FRAGMENT_SHADER, fragment));
  attributes.forEach((name, index) => {
    gl.bindAttribLocation(program, index, name);
  });
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) throw new Error(gl.getProgramInfoLog(program) ?? 'program');
  const found = new Map<string, WebGLUniformLocation | null>();
  return {
    program,
    uniform(name) {
      let location = found.get(name);
      if (location === undefined) {
        location = gl.getUniformLocation(program, name);
        found.set(name, location);
      }
      return location;
    },
  };
}
