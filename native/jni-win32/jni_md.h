#ifndef IISJAVA_JNI_WIN32_JNI_MD_H
#define IISJAVA_JNI_WIN32_JNI_MD_H

/* JNI's types on 64-bit Windows, to be used with jni.h of another platform's JDK, whose own would make jlong 32 bits. */

#define JNIEXPORT __declspec(dllexport)
#define JNIIMPORT __declspec(dllimport)
#define JNICALL __stdcall

typedef int jint;
typedef __int64 jlong;
typedef signed char jbyte;

#endif
