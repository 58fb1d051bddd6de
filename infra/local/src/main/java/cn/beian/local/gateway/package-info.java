/** The REST API: routes, authorizer and gateway responses of the template over HTTP. */
@NullMarked
package cn.beian.local.gateway;

import org.jspecify.annotations.NullMarked;
