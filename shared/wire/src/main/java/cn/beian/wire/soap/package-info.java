/**
 * The calls of interface V3.0: SOAP 1.1 envelopes, six operations, requests and replies in both
 * directions.
 */
@NullMarked
package cn.beian.wire.soap;

import org.jspecify.annotations.NullMarked;
