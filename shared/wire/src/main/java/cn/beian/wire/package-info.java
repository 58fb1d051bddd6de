/**
 * The ministry's enterprise interface V3.0 (企业系统接口规范) on the wire, in both directions: what a
 * provider writes an administration reads, and the reverse. Here is what all of its packages share.
 */
@NullMarked
package cn.beian.wire;

import org.jspecify.annotations.NullMarked;
