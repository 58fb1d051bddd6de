/**
 * Reads template.yaml into typed wiring; what it does not understand and would matter is an error.
 */
@NullMarked
package cn.beian.local.template;

import org.jspecify.annotations.NullMarked;
