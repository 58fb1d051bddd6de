/**
 * What the documents of interface V3.0 consist of, as data ({@code messages.txt}): which elements
 * in which order, how often, of which type, message by message.
 */
@NullMarked
package cn.beian.wire.grammar;

import org.jspecify.annotations.NullMarked;
