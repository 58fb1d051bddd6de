/**
 * XML as plain trees: read with limits and without document types, written in one form, bound to
 * records.
 */
@NullMarked
package cn.beian.wire.xml;

import org.jspecify.annotations.NullMarked;
