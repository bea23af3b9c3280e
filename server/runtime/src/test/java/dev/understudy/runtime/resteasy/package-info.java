/** Generated interfaces on another implementation of Jakarta RESTful Web Services. */
package dev.understudy.runtime.resteasy;
