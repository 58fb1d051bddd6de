/** Days in Asia/Shanghai and Chinese working days. */
@NullMarked
package cn.beian.domain.time;

import org.jspecify.annotations.NullMarked;
