/** The provincial administrations (管局), simulated: one process, all provinces, over HTTP. */
@NullMarked
package cn.beian.simulator;

import org.jspecify.annotations.NullMarked;
