/** The business of filings, a package for each of its areas; here, what all of them may use. */
@NullMarked
package cn.beian.domain;

import org.jspecify.annotations.NullMarked;
