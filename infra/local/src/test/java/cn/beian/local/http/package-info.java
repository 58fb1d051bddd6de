/** Tests of the HTTP helpers. */
@NullMarked
package cn.beian.local.http;

import org.jspecify.annotations.NullMarked;
