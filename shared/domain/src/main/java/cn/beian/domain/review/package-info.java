/** The provider's review (初审): its queue, claims, calls and videos. */
@NullMarked
package cn.beian.domain.review;

import org.jspecify.annotations.NullMarked;
