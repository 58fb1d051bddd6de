/** Small helpers over the JDK's HTTP server, bound to loopback. */
@NullMarked
package cn.beian.local.http;

import org.jspecify.annotations.NullMarked;
