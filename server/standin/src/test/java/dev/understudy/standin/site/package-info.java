/** Tests of the resources of the server itself. */
package dev.understudy.standin.site;
