/** Tests of the rule packs: every rule, every dimension, whole orders. */
@NullMarked
package cn.beian.platform.rules;

import org.jspecify.annotations.NullMarked;
