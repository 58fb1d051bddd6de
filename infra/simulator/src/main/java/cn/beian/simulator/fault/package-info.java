/** How the administrations are told to behave other than well. */
@NullMarked
package cn.beian.simulator.fault;

import org.jspecify.annotations.NullMarked;
