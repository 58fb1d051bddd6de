/** What the administrations have on record, and what they are at: kept as one document. */
@NullMarked
package cn.beian.simulator.register;

import org.jspecify.annotations.NullMarked;
