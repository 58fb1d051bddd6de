/**
 * Which type an order has (备案类型), decided from the administration's and our own records, and why
 * (FAQ-TYPE-10..21).
 */
@NullMarked
package cn.beian.domain.type;

import org.jspecify.annotations.NullMarked;
