/** The texts of refusals, states and notices in zh-CN and English. */
@NullMarked
package cn.beian.platform.text;

import org.jspecify.annotations.NullMarked;
