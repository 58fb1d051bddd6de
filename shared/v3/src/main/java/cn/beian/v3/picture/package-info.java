/** Pictures made to fit the interface's limits. */
@NullMarked
package cn.beian.v3.picture;

import org.jspecify.annotations.NullMarked;
