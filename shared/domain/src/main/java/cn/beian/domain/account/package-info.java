/** Who is calling and what they may do. */
@NullMarked
package cn.beian.domain.account;

import org.jspecify.annotations.NullMarked;
