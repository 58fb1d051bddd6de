/** The story of a first filing, walked over HTTP and checked step by step. */
@NullMarked
package cn.beian.local.demo;

import org.jspecify.annotations.NullMarked;
