/**
 * Orders over the ministry's interface V3.0: how they become its files, what they lose on the way,
 * and what its downloads say of them.
 */
@NullMarked
package cn.beian.v3;

import org.jspecify.annotations.NullMarked;
