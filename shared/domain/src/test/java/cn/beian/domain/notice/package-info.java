/** Tests of the notices. */
@NullMarked
package cn.beian.domain.notice;

import org.jspecify.annotations.NullMarked;
