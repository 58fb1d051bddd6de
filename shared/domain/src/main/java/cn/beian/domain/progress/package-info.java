/** How far an order is: the sections of its content, and the steps of its way (进度). */
@NullMarked
package cn.beian.domain.progress;

import org.jspecify.annotations.NullMarked;
