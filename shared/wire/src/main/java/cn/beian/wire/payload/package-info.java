/**
 * How a file travels (interface V3.0, payload): compressed, hashed, perhaps encrypted, in base64.
 */
@NullMarked
package cn.beian.wire.payload;

import org.jspecify.annotations.NullMarked;
