/**
 * What the tests of the domain share: a store in memory that keeps the promises of the ports, and
 * made-up filings.
 */
@NullMarked
package cn.beian.domain.fake;

import org.jspecify.annotations.NullMarked;
