/** Rules as dated data, the rule kinds that read them, and the findings they return. */
@NullMarked
package cn.beian.domain.rule;

import org.jspecify.annotations.NullMarked;
