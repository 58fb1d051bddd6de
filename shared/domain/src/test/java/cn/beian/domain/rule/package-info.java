/** Tests of the engine that runs the rules. */
@NullMarked
package cn.beian.domain.rule;

import org.jspecify.annotations.NullMarked;
