/**
 * Holds template and code to the rules of the house. A rule is a {@link cn.beian.checks.Check}; it
 * has a test that breaks it.
 */
@NullMarked
package cn.beian.checks;

import org.jspecify.annotations.NullMarked;
