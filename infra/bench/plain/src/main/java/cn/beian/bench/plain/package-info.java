/** The function that ours are compared with: typed event, databind, one put, one send. */
@NullMarked
package cn.beian.bench.plain;

import org.jspecify.annotations.NullMarked;
