/** Tests of the HTTP helpers. */
@NullMarked
package cn.beian.simulator.http;

import org.jspecify.annotations.NullMarked;
