/** Tests of the offices. */
@NullMarked
package cn.beian.simulator.office;

import org.jspecify.annotations.NullMarked;
