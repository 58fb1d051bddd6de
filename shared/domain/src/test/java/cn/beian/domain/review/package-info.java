/** Tests of the review. */
@NullMarked
package cn.beian.domain.review;

import org.jspecify.annotations.NullMarked;
