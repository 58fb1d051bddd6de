/** Small helpers over the JDK's HTTP server, bound to loopback. */
@NullMarked
package cn.beian.simulator.http;

import org.jspecify.annotations.NullMarked;
