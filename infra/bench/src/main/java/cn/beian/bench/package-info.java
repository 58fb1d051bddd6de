/** What the functions cost: started cold, in processor time, in capacity units. */
@NullMarked
package cn.beian.bench;

import org.jspecify.annotations.NullMarked;
