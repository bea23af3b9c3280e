/** The resources of the server itself, outside the APIs: a start page, health checks, and the contracts. */
package dev.understudy.standin.site;
