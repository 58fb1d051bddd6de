/** The calls of the interface over HTTP, under the provider's identities. */
@NullMarked
package cn.beian.v3.line;

import org.jspecify.annotations.NullMarked;
