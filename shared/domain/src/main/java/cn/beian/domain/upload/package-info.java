/**
 * Files to the administrations (数据上报): one channel an administration, its numbers without gaps, one
 * file on its way at a time (V3 §1.7).
 */
@NullMarked
package cn.beian.domain.upload;

import org.jspecify.annotations.NullMarked;
