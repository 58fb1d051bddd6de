/** What it costs to look at an order: by our rules, by CEL and by a JSON schema. */
@NullMarked
package cn.beian.bench.rules;

import org.jspecify.annotations.NullMarked;
