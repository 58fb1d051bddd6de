/**
 * The groups that several documents of interface V3.0 share: subject, site, access, attachment and
 * their parts.
 */
@NullMarked
package cn.beian.wire.record;

import org.jspecify.annotations.NullMarked;
