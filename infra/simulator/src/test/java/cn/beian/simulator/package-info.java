/** Tests of the administrations. */
@NullMarked
package cn.beian.simulator;

import org.jspecify.annotations.NullMarked;
