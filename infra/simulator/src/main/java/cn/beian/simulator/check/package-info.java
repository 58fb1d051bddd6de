/** What an administration checks in a record before anybody looks at it, with its codes. */
@NullMarked
package cn.beian.simulator.check;

import org.jspecify.annotations.NullMarked;
