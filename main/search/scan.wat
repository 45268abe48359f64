;; The scan of core/search/scanner.ts, sixteen units at a time (WebAssembly SIMD). `npm test` compares
;; scan-code.ts with what this assembles to.
(module
  (memory (export "memory") 1)

  ;; How often one unit stands in a text.
  (func $countUnit (param $at i32) (param $units i32) (param $word i32) (result i32)
    (local $low v128) (local $high v128) (local $hits i32) (local $left i32) (local $count i32)
    (local.set $low (v128.load8_splat (local.get $word)))
    (local.set $high (v128.load8_splat offset=1 (local.get $word)))
    (local.set $left (local.get $units))
    (loop $next
      (if (i32.eqz (local.get $left)) (then (return (local.get $count))))
      (local.set $hits
        (i8x16.bitmask
          (v128.and
            (i8x16.eq (v128.load (local.get $at)) (local.get $low))
            (i8x16.eq
              (v128.load (i32.add (local.get $at) (local.get $units)))
              (local.get $high)))))
      (if (i32.lt_u (local.get $left) (i32.const 16))
        (then
          (return
            (i32.add
              (local.get $count)
              (i32.popcnt
                (i32.and
                  (local.get $hits)
                  (i32.sub (i32.shl (i32.const 1) (local.get $left)) (i32.const 1))))))))
      (local.set $count (i32.add (local.get $count) (i32.popcnt (local.get $hits))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (local.set $left (i32.sub (local.get $left) (i32.const 16)))
      (br $next))
    (unreachable))

  ;; Whether the word's one unit stands here.
  (func $isUnit (param $at i32) (param $units i32) (param $word i32) (result i32)
    (i32.and
      (i32.eq (i32.load8_u (local.get $at)) (i32.load8_u (local.get $word)))
      (i32.eq
        (i32.load8_u (i32.add (local.get $at) (local.get $units)))
        (i32.load8_u offset=1 (local.get $word)))))

  ;; How often it stands where it is only part of a character: at an inner unit, or before one.
  (func $countInside
    (param $text i32) (param $units i32) (param $inner i32) (param $innerEnd i32)
    (param $word i32)
    (result i32)
    (local $unit i32) (local $before i32) (local $count i32)
    (local.set $before (i32.const -1))
    (loop $next
      (if (i32.ge_u (local.get $inner) (local.get $innerEnd))
        (then (return (local.get $count))))
      (local.set $unit (i32.load (local.get $inner)))
      (local.set $count
        (i32.add
          (local.get $count)
          (call $isUnit
            (i32.add (local.get $text) (local.get $unit))
            (local.get $units) (local.get $word))))
      (if
        (i32.and
          (i32.ne (local.get $unit) (i32.const 0))
          (i32.ne (i32.sub (local.get $unit) (i32.const 1)) (local.get $before)))
        (then
          (local.set $count
            (i32.add
              (local.get $count)
              (call $isUnit
                (i32.add (local.get $text) (i32.sub (local.get $unit) (i32.const 1)))
                (local.get $units) (local.get $word))))))
      (local.set $before (local.get $unit))
      (local.set $inner (i32.add (local.get $inner) (i32.const 4)))
      (br $next))
    (unreachable))

  ;; Whether the units between a word's first and last are those of the text here.
  (func $isSame (param $text i32) (param $units i32) (param $word i32) (param $length i32)
    (result i32)
    (local $left i32)
    (local.set $left (local.get $length))
    (loop $next
      (if (i32.le_u (local.get $left) (i32.const 2)) (then (return (i32.const 1))))
      (local.set $left (i32.sub (local.get $left) (i32.const 1)))
      (local.set $text (i32.add (local.get $text) (i32.const 1)))
      (local.set $word (i32.add (local.get $word) (i32.const 1)))
      (if
        (i32.or
          (i32.xor (i32.load8_u (local.get $text)) (i32.load8_u (local.get $word)))
          (i32.xor
            (i32.load8_u (i32.add (local.get $text) (local.get $units)))
            (i32.load8_u (i32.add (local.get $word) (local.get $length)))))
        (then (return (i32.const 0))))
      (br $next))
    (unreachable))

  ;; Where the first inner unit stands in the list that is no less than this one.
  (func $innerFrom (param $inner i32) (param $innerEnd i32) (param $unit i32) (result i32)
    (loop $next
      (if (i32.ge_u (local.get $inner) (local.get $innerEnd))
        (then (return (local.get $innerEnd))))
      (if (i32.ge_u (i32.load (local.get $inner)) (local.get $unit))
        (then (return (local.get $inner))))
      (local.set $inner (i32.add (local.get $inner) (i32.const 4)))
      (br $next))
    (unreachable))

  ;; Whether this unit is the one that stands here in the list.
  (func $isInner (param $inner i32) (param $innerEnd i32) (param $unit i32) (result i32)
    (if (i32.ge_u (local.get $inner) (local.get $innerEnd)) (then (return (i32.const 0))))
    (i32.eq (i32.load (local.get $inner)) (local.get $unit)))

  (func (export "count")
    (param $text i32) (param $units i32) (param $inner i32) (param $innerEnd i32)
    (param $word i32) (param $length i32)
    (result i32)
    (local $at i32) (local $last i32) (local $tail i32) (local $high i32)
    (local $hits i32) (local $hit i32) (local $behind i32) (local $free i32) (local $count i32)
    (local $firstLow v128) (local $firstHigh v128) (local $lastLow v128) (local $lastHigh v128)
    (local $lows v128)
    (if (i32.eq (local.get $length) (i32.const 1))
      (then
        (return
          (i32.sub
            (call $countUnit (local.get $text) (local.get $units) (local.get $word))
            (call $countInside
              (local.get $text) (local.get $units)
              (local.get $inner) (local.get $innerEnd)
              (local.get $word))))))
    (local.set $tail (i32.sub (local.get $length) (i32.const 1)))
    (local.set $high (i32.add (local.get $word) (local.get $length)))
    (local.set $firstLow (v128.load8_splat (local.get $word)))
    (local.set $lastLow (v128.load8_splat (i32.add (local.get $word) (local.get $tail))))
    (local.set $firstHigh (v128.load8_splat (local.get $high)))
    (local.set $lastHigh (v128.load8_splat (i32.add (local.get $high) (local.get $tail))))
    (local.set $at (local.get $text))
    (local.set $last (i32.sub (i32.add (local.get $text) (local.get $units)) (local.get $length)))
    (loop $next
      (if (i32.gt_u (local.get $at) (local.get $last)) (then (return (local.get $count))))
      (local.set $lows
        (v128.and
          (i8x16.eq (v128.load (local.get $at)) (local.get $firstLow))
          (i8x16.eq
            (v128.load (i32.add (local.get $at) (local.get $tail)))
            (local.get $lastLow))))
      ;; Mostly none: only then the high bytes are read.
      (if (v128.any_true (local.get $lows))
        (then
          (local.set $high (i32.add (local.get $at) (local.get $units)))
          (local.set $hits
            (i8x16.bitmask
              (v128.and
                (local.get $lows)
                (v128.and
                  (i8x16.eq (v128.load (local.get $high)) (local.get $firstHigh))
                  (i8x16.eq
                    (v128.load (i32.add (local.get $high) (local.get $tail)))
                    (local.get $lastHigh))))))
          (block $none
            (loop $each
              (br_if $none (i32.eqz (local.get $hits)))
              (local.set $hit (i32.add (local.get $at) (i32.ctz (local.get $hits))))
              (if (i32.gt_u (local.get $hit) (local.get $last))
                (then (return (local.get $count))))
              (local.set $hits
                (i32.and (local.get $hits) (i32.sub (local.get $hits) (i32.const 1))))
              (br_if $each (i32.lt_u (local.get $hit) (local.get $free)))
              (br_if $each
                (i32.eqz
                  (call $isSame
                    (local.get $hit) (local.get $units) (local.get $word) (local.get $length))))
              (local.set $behind (i32.add (local.get $hit) (local.get $length)))
              (if (i32.lt_u (local.get $inner) (local.get $innerEnd))
                (then
                  ;; from here on offsets in the text
                  (local.set $hit (i32.sub (local.get $hit) (local.get $text)))
                  (local.set $inner
                    (call $innerFrom
                      (local.get $inner) (local.get $innerEnd) (local.get $hit)))
                  (br_if $each
                    (call $isInner
                      (local.get $inner) (local.get $innerEnd) (local.get $hit)))
                  (local.set $hit (i32.sub (local.get $behind) (local.get $text)))
                  (br_if $each
                    (call $isInner
                      (call $innerFrom
                        (local.get $inner) (local.get $innerEnd) (local.get $hit))
                      (local.get $innerEnd)
                      (local.get $hit)))))
              (local.set $count (i32.add (local.get $count) (i32.const 1)))
              (local.set $free (local.get $behind))
              (br $each)))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br $next))
    (unreachable)))
