;; The scan of core/search/scanner.ts, sixty-four units at a time (WebAssembly SIMD). `npm test` compares
;; scan-code.ts with what this assembles to.
(module
  (memory (export "memory") 1)

  ;; How often one unit stands in a text.
  (func $countUnit (param $at i32) (param $left i32) (param $high i32) (param $word i32)
    (result i32)
    (local $lowByte v128) (local $highByte v128) (local $hits i32) (local $count i32)
    (local.set $lowByte (v128.load8_splat (local.get $word)))
    (local.set $highByte (v128.load8_splat offset=1 (local.get $word)))
    (loop $next
      (if (i32.eqz (local.get $left)) (then (return (local.get $count))))
      (local.set $hits
        (i8x16.bitmask
          (v128.and
            (i8x16.eq (v128.load (local.get $at)) (local.get $lowByte))
            (i8x16.eq
              (v128.load (i32.add (local.get $at) (local.get $high)))
              (local.get $highByte)))))
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
  (func $isUnit (param $at i32) (param $high i32) (param $word i32) (result i32)
    (i32.and
      (i32.eq (i32.load8_u (local.get $at)) (i32.load8_u (local.get $word)))
      (i32.eq
        (i32.load8_u (i32.add (local.get $at) (local.get $high)))
        (i32.load8_u offset=1 (local.get $word)))))

  ;; How often it stands where it is only part of a character: at an inner unit of the text, or before one.
  (func $countInside
    (param $text i32) (param $high i32) (param $inner i32) (param $innerEnd i32)
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
          (call $isUnit (local.get $unit) (local.get $high) (local.get $word))))
      (if
        (i32.and
          (i32.gt_u (local.get $unit) (local.get $text))
          (i32.ne (i32.sub (local.get $unit) (i32.const 1)) (local.get $before)))
        (then
          (local.set $count
            (i32.add
              (local.get $count)
              (call $isUnit
                (i32.sub (local.get $unit) (i32.const 1))
                (local.get $high) (local.get $word))))))
      (local.set $before (local.get $unit))
      (local.set $inner (i32.add (local.get $inner) (i32.const 4)))
      (br $next))
    (unreachable))

  ;; Whether the units between a word's first and last are those of the text here.
  (func $isSame (param $text i32) (param $high i32) (param $word i32) (param $length i32)
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
            (i32.load8_u (i32.add (local.get $text) (local.get $high)))
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

  ;; What `count` does for a word of one unit, of which a text may be full: match by match takes longer.
  (func $countUnits
    (param $high i32) (param $inner i32) (param $innerEnd i32)
    (param $place i32) (param $placesEnd i32) (param $word i32)
    (local $start i32) (local $end i32) (local $behind i32)
    (loop $next
      (local.set $start (i32.load (local.get $place)))
      (local.set $end (i32.load offset=4 (local.get $place)))
      (local.set $inner
        (call $innerFrom (local.get $inner) (local.get $innerEnd) (local.get $start)))
      (local.set $behind
        (call $innerFrom (local.get $inner) (local.get $innerEnd) (local.get $end)))
      (i32.store offset=8
        (local.get $place)
        (i32.sub
          (i32.add
            (i32.load offset=8 (local.get $place))
            (call $countUnit
              (local.get $start) (i32.sub (local.get $end) (local.get $start))
              (local.get $high) (local.get $word)))
          (call $countInside
            (local.get $start) (local.get $high)
            (local.get $inner) (local.get $behind)
            (local.get $word))))
      (local.set $inner (local.get $behind))
      (local.set $place (i32.add (local.get $place) (i32.const 12)))
      (br_if $next (i32.lt_u (local.get $place) (local.get $placesEnd)))))

  (func (export "count")
    (param $high i32) (param $inner i32) (param $innerEnd i32)
    (param $place i32) (param $placesEnd i32) (param $word i32) (param $length i32)
    (local $at i32) (local $block i32) (local $end i32) (local $start i32) (local $textEnd i32)
    (local $lastAt i32)
    (local $tail i32) (local $highs i32) (local $hits i32) (local $hit i32) (local $behind i32)
    (local $free i32)
    (local $firstLow v128) (local $firstHigh v128) (local $lastLow v128) (local $lastHigh v128)
    (local $lows v128)
    (if (i32.ge_u (local.get $place) (local.get $placesEnd)) (then (return)))
    (if (i32.eq (local.get $length) (i32.const 1))
      (then
        (call $countUnits
          (local.get $high) (local.get $inner) (local.get $innerEnd)
          (local.get $place) (local.get $placesEnd) (local.get $word))
        (return)))
    (local.set $tail (i32.sub (local.get $length) (i32.const 1)))
    (local.set $highs (i32.add (local.get $word) (local.get $length)))
    (local.set $firstLow (v128.load8_splat (local.get $word)))
    (local.set $lastLow (v128.load8_splat (i32.add (local.get $word) (local.get $tail))))
    (local.set $firstHigh (v128.load8_splat (local.get $highs)))
    (local.set $lastHigh (v128.load8_splat (i32.add (local.get $highs) (local.get $tail))))
    (local.set $at (i32.load (local.get $place)))
    (local.set $start (local.get $at))
    (local.set $textEnd (i32.load offset=4 (local.get $place)))
    (local.set $end (i32.load (i32.sub (local.get $placesEnd) (i32.const 8))))
    (loop $next
      (if (i32.ge_u (local.get $at) (local.get $end)) (then (return)))
      (local.set $lastAt (i32.add (local.get $at) (local.get $tail)))
      ;; Mostly in none of them. A call would not be inlined.
      (if
        (i32.eqz
          (v128.any_true
            (v128.or
              (v128.or
                (v128.and
                  (i8x16.eq (v128.load (local.get $at)) (local.get $firstLow))
                  (i8x16.eq (v128.load (local.get $lastAt)) (local.get $lastLow)))
                (v128.and
                  (i8x16.eq (v128.load offset=16 (local.get $at)) (local.get $firstLow))
                  (i8x16.eq (v128.load offset=16 (local.get $lastAt)) (local.get $lastLow))))
              (v128.or
                (v128.and
                  (i8x16.eq (v128.load offset=32 (local.get $at)) (local.get $firstLow))
                  (i8x16.eq (v128.load offset=32 (local.get $lastAt)) (local.get $lastLow)))
                (v128.and
                  (i8x16.eq (v128.load offset=48 (local.get $at)) (local.get $firstLow))
                  (i8x16.eq (v128.load offset=48 (local.get $lastAt)) (local.get $lastLow)))))))
        (then
          (local.set $at (i32.add (local.get $at) (i32.const 64)))
          (br $next)))
      (local.set $block (i32.add (local.get $at) (i32.const 64)))
      (loop $part
        (local.set $lows
          (v128.and
            (i8x16.eq (v128.load (local.get $at)) (local.get $firstLow))
            (i8x16.eq
              (v128.load (i32.add (local.get $at) (local.get $tail)))
              (local.get $lastLow))))
        ;; Only then the high bytes are read.
        (if (v128.any_true (local.get $lows))
          (then
            (local.set $highs (i32.add (local.get $at) (local.get $high)))
            (local.set $hits
              (i8x16.bitmask
                (v128.and
                  (local.get $lows)
                  (v128.and
                    (i8x16.eq (v128.load (local.get $highs)) (local.get $firstHigh))
                    (i8x16.eq
                      (v128.load (i32.add (local.get $highs) (local.get $tail)))
                      (local.get $lastHigh))))))
            (block $none
              (loop $each
                (br_if $none (i32.eqz (local.get $hits)))
                (local.set $hit (i32.add (local.get $at) (i32.ctz (local.get $hits))))
                (local.set $hits
                  (i32.and (local.get $hits) (i32.sub (local.get $hits) (i32.const 1))))
                (br_if $each (i32.lt_u (local.get $hit) (local.get $free)))
                (if (i32.ge_u (local.get $hit) (local.get $textEnd))
                  (then
                    (loop $text
                      (local.set $place (i32.add (local.get $place) (i32.const 12)))
                      (if (i32.ge_u (local.get $place) (local.get $placesEnd)) (then (return)))
                      (local.set $textEnd (i32.load offset=4 (local.get $place)))
                      (br_if $text (i32.ge_u (local.get $hit) (local.get $textEnd))))
                    (local.set $start (i32.load (local.get $place)))))
                (local.set $behind (i32.add (local.get $hit) (local.get $length)))
                (br_if $each
                  (i32.or
                    (i32.lt_u (local.get $hit) (local.get $start))
                    (i32.gt_u (local.get $behind) (local.get $textEnd))))
                (if (i32.gt_u (local.get $length) (i32.const 2))
                  (then
                    (br_if $each
                      (i32.eqz
                        (call $isSame
                          (local.get $hit) (local.get $high)
                          (local.get $word) (local.get $length))))))
                (if (i32.lt_u (local.get $inner) (local.get $innerEnd))
                  (then
                    (local.set $inner
                      (call $innerFrom
                        (local.get $inner) (local.get $innerEnd) (local.get $hit)))
                    (br_if $each
                      (call $isInner
                        (local.get $inner) (local.get $innerEnd) (local.get $hit)))
                    (br_if $each
                      (i32.and
                        (i32.lt_u (local.get $behind) (local.get $textEnd))
                        (call $isInner
                          (call $innerFrom
                            (local.get $inner) (local.get $innerEnd) (local.get $behind))
                          (local.get $innerEnd)
                          (local.get $behind))))))
                (i32.store offset=8
                  (local.get $place)
                  (i32.add (i32.load offset=8 (local.get $place)) (i32.const 1)))
                (local.set $free (local.get $behind))
                (br $each)))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br_if $part (i32.lt_u (local.get $at) (local.get $block))))
      (br $next))))
