/** Where our records and an administration's do not agree (数据不一致), for people to look at. */
@NullMarked
package cn.beian.domain.drift;

import org.jspecify.annotations.NullMarked;
