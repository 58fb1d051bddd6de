/** Notices to people: which event tells whom, through which channel. */
@NullMarked
package cn.beian.domain.notice;

import org.jspecify.annotations.NullMarked;
