/** The servers, the state and the events that an operation is measured with. */
@NullMarked
package cn.beian.bench.world;

import org.jspecify.annotations.NullMarked;
