/** Functions: materials of orders and face checks. */
@NullMarked
package cn.beian.materials;

import org.jspecify.annotations.NullMarked;
